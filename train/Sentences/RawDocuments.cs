using System.Collections.Immutable;
using System.Text;
using OnRecord.Text;

namespace OnRecord.Train.Sentences;

/// <summary>Puts the documents of a treebank together again from the text of their sentences (<c># text</c>), cut at <c># newdoc</c> and <c># newpar</c>.</summary>
internal static class RawDocuments
{
    public static IEnumerable<RawDocument> Read(string path)
    {
        var builder = new Builder();
        string? sentence = null;
        var forms = new List<(string Form, bool IsRange, int Size)>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                if (!builder.IsEmpty) yield return builder.Finish();
                builder = new Builder();
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal)) builder.BeginParagraph();
            else if (line.StartsWith("# text = ", StringComparison.Ordinal)) sentence = line["# text = ".Length..].Trim();
            else if (line.Length > 0 && line[0] != '#') AddForm(line.Split('\t'), forms);
            else if (line.Length == 0 && sentence is not null)
            {
                builder.Add(sentence, forms);
                forms.Clear();
                sentence = null;
            }
        }
        if (!builder.IsEmpty) yield return builder.Finish();
    }

    private static void AddForm(string[] columns, List<(string Form, bool IsRange, int Size)> forms)
    {
        if (columns[0].Contains('.')) return;
        var range = columns[0].Split('-');
        forms.Add((columns[1], range.Length == 2, range.Length == 2 ? int.Parse(range[1]) - int.Parse(range[0]) + 1 : 1));
    }

    private sealed class Builder
    {
        private readonly StringBuilder text = new();
        private readonly ImmutableArray<TextSpan>.Builder paragraphs = ImmutableArray.CreateBuilder<TextSpan>();
        private readonly HashSet<int> ends = [];
        private readonly List<TextSpan> words = [];
        private int start;

        public bool IsEmpty => text.Length == 0;

        public void BeginParagraph()
        {
            if (text.Length == start) return;
            paragraphs.Add(new TextSpan(start, text.Length));
            text.Append("\n\n");
            start = text.Length;
        }

        public void Add(string sentence, List<(string Form, bool IsRange, int Size)> forms)
        {
            if (text.Length > start) text.Append(' ');
            var begin = text.Length;
            text.Append(sentence);
            ends.Add(text.Length);
            AddWords(sentence, begin, forms);
        }

        public RawDocument Finish()
        {
            BeginParagraph();
            return new RawDocument(text.ToString(), paragraphs.ToImmutable(), ends, words);
        }

        private void AddWords(string sentence, int begin, List<(string Form, bool IsRange, int Size)> forms)
        {
            var at = 0;
            for (var i = 0; i < forms.Count; i++)
            {
                var whole = Take(sentence, forms[i].Form, ref at);
                if (!forms[i].IsRange)
                {
                    words.Add(new TextSpan(begin + whole.Start, begin + whole.End));
                    continue;
                }
                var parts = forms.GetRange(i + 1, forms[i].Size);
                var slices = string.Concat(parts.Select(part => part.Form)).Equals(forms[i].Form, StringComparison.OrdinalIgnoreCase);
                var part = whole.Start;
                foreach (var (form, _, _) in parts)
                {
                    words.Add(slices ? new TextSpan(begin + part, begin + part + form.Length) : new TextSpan(begin + whole.Start, begin + whole.End));
                    part += form.Length;
                }
                i += forms[i].Size;
            }
        }

        /// <summary>The span of a form in the sentence; blanks inside either do not count.</summary>
        private static TextSpan Take(string sentence, string form, ref int at)
        {
            while (at < sentence.Length && char.IsWhiteSpace(sentence[at])) at++;
            var first = at;
            foreach (var c in form)
            {
                if (char.IsWhiteSpace(c)) continue;
                while (at < sentence.Length && char.IsWhiteSpace(sentence[at])) at++;
                at++;
            }
            return new TextSpan(first, at);
        }
    }
}
