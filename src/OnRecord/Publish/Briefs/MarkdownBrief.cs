using System.Globalization;
using System.Text;

namespace OnRecord.Publish.Briefs;

/// <summary>A brief as Markdown (CommonMark). Each sentence is followed by its citations: <c>[report, start-end]</c>.</summary>
public static class MarkdownBrief
{
    public static string Write(Brief brief)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(brief.Title is null ? "Brief" : Escaped(brief.Title.Text)).Append('\n');
        if (brief.TitleSource is { } source)
        {
            text.Append('\n');
            Append(text, source);
            text.Append('\n');
        }
        foreach (var section in brief.Sections)
        {
            text.Append("\n## ").Append(section.Heading).Append('\n');
            CitedSentence? heading = null;
            foreach (var block in section.Blocks)
            {
                if (!block.LeadIsHeading || !string.Equals(heading?.Text, block.Lead.Text, StringComparison.Ordinal))
                {
                    text.Append('\n');
                    Append(text, block.Lead);
                    text.Append('\n');
                    if (!block.Items.IsEmpty) text.Append('\n');
                }
                heading = block.Lead;
                AppendItems(text, block);
            }
            if (section.LeftOut is { } leftOut)
            {
                text.Append(CultureInfo.InvariantCulture, $"\nNot shown here: {leftOut.Ids.Length} {leftOut.What}. `onrecord story {brief.Story}` lists them.\n");
            }
        }
        text.Append("\n## The sources by number\n\n");
        foreach (var listed in brief.Sources) text.Append(CultureInfo.InvariantCulture, $"{listed.Number}. {Escaped(listed.Name)}: `{listed.Report}`\n");
        return text.ToString();
    }

    /// <summary>Under a shared heading the first item stands for the block and the others hang under it.</summary>
    private static void AppendItems(StringBuilder text, BriefBlock block)
    {
        for (var i = 0; i < block.Items.Length; i++)
        {
            text.Append(block.LeadIsHeading && i > 0 ? "  - " : "- ");
            Append(text, block.Items[i]);
            text.Append('\n');
        }
        if (block.MoreRewordings > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"- and {block.MoreRewordings} more {(block.MoreRewordings == 1 ? "rewording" : "rewordings")}, all listed by `onrecord compare {block.Utterance}`\n");
        }
    }

    private static void Append(StringBuilder text, CitedSentence sentence)
    {
        text.Append(Escaped(sentence.Text));
        foreach (var citation in sentence.Citations) text.Append(' ').Append(Escaped(citation.ToString()));
    }

    /// <summary>Printed words stay words: whatever Markdown would read as a sign of its own is escaped.</summary>
    private static string Escaped(string words)
    {
        var escaped = new StringBuilder(words.Length + 8);
        for (var i = 0; i < words.Length; i++)
        {
            var letter = words[i];
            if (letter is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' or '~' or '&' or '!') escaped.Append('\\');
            // A number or dash at the start of a line would open a list.
            else if (i == 0 && letter is '-' or '+') escaped.Append('\\');
            escaped.Append(letter);
        }
        return escaped.ToString();
    }
}
