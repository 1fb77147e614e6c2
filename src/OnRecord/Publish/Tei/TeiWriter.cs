using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using OnRecord.Publish.Collations;
using OnRecord.Publish.Contracts;
using OnRecord.Records;
using OnRecord.Weave;

namespace OnRecord.Publish.Tei;

/// <summary>
/// Collations as TEI P5 with a critical apparatus (parallel segmentation, TEI Guidelines chapter 13): the base is the lemma, every reading has
/// its witnesses, its kind of difference and where it is printed.
/// </summary>
public static class TeiWriter
{
    private const string Namespace = "http://www.tei-c.org/ns/1.0";

    private const string Distortion = "distortion";

    /// <summary>Writes one document over some collations.</summary>
    /// <param name="output">Open until the end; stays open.</param>
    /// <param name="title">Title of the document.</param>
    /// <param name="collations">In order.</param>
    /// <param name="reports">The reports of their witnesses.</param>
    public static void Write(Stream output, string title, ImmutableArray<Apparatus> collations, ImmutableArray<RecordedReport> reports)
    {
        using var tei = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineHandling = NewLineHandling.Entitize, CloseOutput = false });
        var used = collations.SelectMany(collation => collation.Witnesses).Select(witness => witness.Rendering.Report).ToHashSet(StringComparer.Ordinal);
        var sources = reports.Where(report => used.Contains(report.Id)).DistinctBy(report => report.Id, StringComparer.Ordinal).ToList();
        tei.WriteStartElement("TEI", Namespace);
        Header(tei, title, collations, sources);
        Open(tei, "text");
        Open(tei, "body");
        foreach (var collation in collations) Body(tei, collation);
        tei.WriteEndElement();
        tei.WriteEndElement();
        tei.WriteEndElement();
    }

    private static void Header(XmlWriter tei, string title, ImmutableArray<Apparatus> collations, List<RecordedReport> sources)
    {
        Open(tei, "teiHeader");
        Open(tei, "fileDesc");
        Open(tei, "titleStmt");
        Text(tei, "title", title);
        tei.WriteEndElement();
        Open(tei, "publicationStmt");
        Text(tei, "p", "Written by OnRecord from the reports listed here. It shows who prints what, and does not say what is true.");
        tei.WriteEndElement();
        Open(tei, "sourceDesc");
        Sources(tei, sources);
        foreach (var collation in collations) Witnesses(tei, collation, sources);
        tei.WriteEndElement();
        tei.WriteEndElement();
        Method(tei);
        tei.WriteEndElement();
    }

    private static void Sources(XmlWriter tei, List<RecordedReport> sources)
    {
        Open(tei, "listBibl");
        for (var i = 0; i < sources.Count; i++)
        {
            var report = sources[i].Report;
            Open(tei, "bibl");
            Id(tei, SourceId(i));
            if (report.Title is { } heading) Text(tei, "title", heading.Text);
            Text(tei, "publisher", ReportLabel.Of(report));
            if (report.Published is { } published) Date(tei, published);
            if (report.Url is string url) Text(tei, "idno", url, ("type", "URL"));
            Text(tei, "idno", report.Id, ("type", "report"));
            tei.WriteEndElement();
        }
        tei.WriteEndElement();
    }

    private static void Witnesses(XmlWriter tei, Apparatus collation, List<RecordedReport> sources)
    {
        Open(tei, "listWit");
        Id(tei, "wit-" + Name(collation));
        foreach (var witness in collation.Witnesses)
        {
            var source = sources.FindIndex(report => report.Id == witness.Rendering.Report);
            Open(tei, "witness");
            Id(tei, WitnessId(collation, witness));
            tei.WriteAttributeString("n", witness.Sigil);
            tei.WriteAttributeString("source", "#" + SourceId(source));
            tei.WriteAttributeString("corresp", string.Join(' ', witness.Rendering.Spans.Select(span => Place(witness.Rendering.Report, span))));
            Write(tei, ReportLabel.Of(sources[source].Report));
            tei.WriteEndElement();
        }
        tei.WriteEndElement();
    }

    private static void Method(XmlWriter tei)
    {
        Open(tei, "encodingDesc");
        Open(tei, "variantEncoding");
        tei.WriteAttributeString("method", "parallel-segmentation");
        tei.WriteAttributeString("location", "internal");
        tei.WriteEndElement();
        Open(tei, "editorialDecl");
        Text(tei, "p", "The lemma is the base: the speaker's own document where there is one, else the rendering most like the others. A reference REPORT#char=12,34 counts UTF-16 units of the stored text, half-open. Characters that XML does not allow stand as U+FFFD.");
        tei.WriteEndElement();
        Open(tei, "classDecl");
        Open(tei, "taxonomy");
        Id(tei, "differences");
        foreach (var kind in Enum.GetValues<DifferenceKind>()) Category(tei, JsonNames.Of(kind), DifferencePhrase.Of(kind));
        Category(tei, "form", "the same word in another form, or other marks");
        Category(tei, Distortion, "the sense changes");
        tei.WriteEndElement();
        tei.WriteEndElement();
        tei.WriteEndElement();
    }

    private static void Category(XmlWriter tei, string id, string words)
    {
        Open(tei, "category");
        Id(tei, id);
        Text(tei, "catDesc", words);
        tei.WriteEndElement();
    }

    private static void Body(XmlWriter tei, Apparatus collation)
    {
        Open(tei, "div");
        tei.WriteAttributeString("type", "utterance");
        Id(tei, Name(collation));
        Open(tei, "head");
        Text(tei, "persName", collation.Utterance.Speaker.Name);
        if (collation.Utterance.Said is { } said)
        {
            Write(tei, ", ");
            Date(tei, said);
        }
        tei.WriteEndElement();
        Open(tei, "p");
        tei.WriteAttributeString("xml", "space", ns: null, "preserve");
        foreach (var place in collation.Places)
        {
            if (place.IsCommon && !place.Differs) Write(tei, place.Readings[0].Text);
            else Entry(tei, collation, place);
        }
        tei.WriteEndElement();
        foreach (var difference in collation.Utterance.Differences.Where(difference => difference.Why is not null))
        {
            var witness = collation.Witnesses.FirstOrDefault(witness => witness.Rendering.Ref == new StatementRef(difference.Report, difference.Statement));
            if (witness is null) continue;
            Text(tei, "note", difference.Why!, ("type", Distortion), ("ana", "#" + Distortion), ("corresp", "#" + WitnessId(collation, witness)));
        }
        tei.WriteEndElement();
    }

    private static void Entry(XmlWriter tei, Apparatus collation, ApparatusPlace place)
    {
        Open(tei, "app");
        var readings = place.Readings.Select((reading, at) => (reading, witness: collation.Witnesses[at]))
            .GroupBy(pair => (pair.reading.Text, pair.reading.Kind, pair.reading.IsDistortion)).ToList();
        foreach (var group in readings)
        {
            var (text, kind, isDistortion) = group.Key;
            var isLemma = group.Any(pair => pair.witness == collation.Witnesses[0]);
            Open(tei, isLemma ? "lem" : "rdg");
            tei.WriteAttributeString("wit", string.Join(' ', group.Select(pair => "#" + WitnessId(collation, pair.witness))));
            if (!isLemma) tei.WriteAttributeString("type", kind is DifferenceKind named ? JsonNames.Of(named) : "form");
            if (!isLemma) tei.WriteAttributeString("ana", isDistortion ? $"#{(kind is DifferenceKind sense ? JsonNames.Of(sense) : "form")} #{Distortion}" : $"#{(kind is DifferenceKind other ? JsonNames.Of(other) : "form")}");
            var places = group.Where(pair => pair.reading.Span is not null).Select(pair => Place(pair.witness.Rendering.Report, pair.reading.Span!.Value)).ToList();
            if (places.Count > 0) tei.WriteAttributeString("source", string.Join(' ', places));
            Write(tei, text);
            tei.WriteEndElement();
        }
        tei.WriteEndElement();
    }

    private static string Place(string report, TextSpan span) => string.Create(CultureInfo.InvariantCulture, $"{Uri.EscapeDataString(report)}#char={span.Start},{span.End}");

    private static string SourceId(int at) => string.Create(CultureInfo.InvariantCulture, $"r{at + 1}");

    private static string Name(Apparatus collation) => XmlConvert.EncodeLocalName(collation.Utterance.Id)!;

    private static string WitnessId(Apparatus collation, ApparatusWitness witness) => $"{Name(collation)}.{witness.Sigil}";

    private static void Date(XmlWriter tei, Dating dating)
    {
        Open(tei, "date");
        // Without seconds a time is no xsd:dateTime: the day is what is known for certain.
        tei.WriteAttributeString("when", (dating.Date with { Time = null, Offset = null }).ToString());
        Write(tei, dating.Date.ToString());
        tei.WriteEndElement();
    }

    private static void Open(XmlWriter tei, string name) => tei.WriteStartElement(name, Namespace);

    private static void Id(XmlWriter tei, string id) => tei.WriteAttributeString("xml", "id", ns: null, id);

    private static void Text(XmlWriter tei, string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Open(tei, name);
        foreach (var (attribute, value) in attributes) tei.WriteAttributeString(attribute, value);
        Write(tei, text);
        tei.WriteEndElement();
    }

    private static void Write(XmlWriter tei, string text) => tei.WriteString(Allowed(text));

    /// <summary>The text with U+FFFD for what XML 1.0 does not allow.</summary>
    private static string Allowed(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i])) clean.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) clean.Append(text[i]).Append(text[++i]);
            else clean.Append('\uFFFD');
        }
        return clean.ToString();
    }
}
