using System.Collections.Immutable;
using System.Xml;

namespace OnRecord.Intake.Opml;

/// <summary>Writes OPML 2.0: feeds in their folders, folders in the order in which they first appear.</summary>
public static class OpmlWriter
{
    /// <summary>Writes the list as UTF-8.</summary>
    /// <param name="stream">Where to; not closed.</param>
    /// <param name="document">The list; its problems are not written.</param>
    public static void Write(Stream stream, OpmlDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, CloseOutput = false, CheckCharacters = false, NewLineChars = "\n", Encoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        xml.WriteStartElement("opml");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteStartElement("head");
        if (document.Title is string title) xml.WriteElementString("title", Text(title));
        xml.WriteEndElement();
        xml.WriteStartElement("body");
        Folder(xml, [.. document.Feeds], 0);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Folder(XmlWriter xml, ImmutableArray<OpmlFeed> feeds, int depth)
    {
        foreach (var group in feeds.GroupBy(feed => feed.Folders.Length > depth ? feed.Folders[depth] : null, StringComparer.Ordinal))
        {
            if (group.Key is not string name)
            {
                foreach (var feed in group) Outline(xml, feed);
                continue;
            }
            xml.WriteStartElement("outline");
            xml.WriteAttributeString("text", Text(name));
            Folder(xml, [.. group], depth + 1);
            xml.WriteEndElement();
        }
    }

    private static void Outline(XmlWriter xml, OpmlFeed feed)
    {
        xml.WriteStartElement("outline");
        xml.WriteAttributeString("type", "rss");
        xml.WriteAttributeString("text", Text(feed.Title ?? feed.Address));
        if (feed.Title is string title) xml.WriteAttributeString("title", Text(title));
        xml.WriteAttributeString("xmlUrl", Text(feed.Address));
        if (feed.Page is string page) xml.WriteAttributeString("htmlUrl", Text(page));
        if (feed.Language is string language) xml.WriteAttributeString("language", Text(language));
        if (!feed.Categories.IsEmpty) xml.WriteAttributeString("category", Text(string.Join(',', feed.Categories)));
        xml.WriteEndElement();
    }

    private static string Text(string text)
    {
        var faults = new Markup.MarkupFaults();
        return Markup.WellFormed.Text(Markup.WellFormed.HasControls(text) ? Markup.WellFormed.WithoutControls(text, faults) : text);
    }
}
