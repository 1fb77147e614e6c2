using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Reading.Names;
using OnRecord.Records.Statements.Clauses;

namespace OnRecord.Records.Statements.Speakers;

/// <summary>Whom one report can mean as speakers: its entities with variants of a name tied, and the phrases that mean them.</summary>
internal sealed class SpeakerDirectory
{
    /// <summary>Most forms kept of a speaker; people have a handful.</summary>
    private const int MostForms = 16;

    private readonly AnnotatedReport report;
    private readonly int[] same;
    private readonly Dictionary<TextSpan, int> phrases = [];
    private readonly Dictionary<string, int> byForm = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Speaker> documents = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<SpeakerAlias>> forms = [];
    private readonly Dictionary<string, int> byTitle = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> pronouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Speaker Speaker, int Token)> described = new(StringComparer.Ordinal);
    private readonly Speaker?[] speakers;
    private EntityNouns? nouns;

    public SpeakerDirectory(AnnotatedReport report)
    {
        this.report = report;
        same = NameVariants.Of(report);
        speakers = new Speaker?[report.Entities.Length];
        for (var e = 0; e < report.Entities.Length; e++)
        {
            if (report.Entities[e].Kind != NameKind.Person) continue;
            foreach (var title in report.Entities[e].Titles) byTitle[title] = byTitle.TryGetValue(title, out var other) && other != e ? -1 : e;
        }
        foreach (var chain in report.Chains)
        {
            if (chain.Entity < 0) continue;
            foreach (var phrase in chain.Phrases) phrases.TryAdd(phrase, chain.Entity);
        }
        foreach (var name in report.Names)
        {
            if (name.Entity < 0) continue;
            var entity = same[name.Entity];
            if (!forms.TryGetValue(entity, out var known)) forms[entity] = known = [];
            var form = name.Span.In(report.Report.Text);
            if (report.Entities[entity].Kind is NameKind.Person or NameKind.Organisation) byForm.TryAdd(form.ToString(), entity);
            if (known.Count < MostForms && !IsKnown(known, form)) known.Add(new SpeakerAlias(form.ToString(), name.Span));
        }
    }

    /// <summary>The entity of a noun phrase without a name, such as "the company", by its chain; -1 when its chain has no name.</summary>
    public int MeantBy(TextSpan phrase) => phrases.GetValueOrDefault(phrase, -1);

    /// <summary>The person or organisation that goes by exactly this form elsewhere in the report, or the only one whose acronym it is; -1 when none does.</summary>
    public int Named(string form)
    {
        if (byForm.TryGetValue(form, out var known)) return known;
        var only = -1;
        if (Lettering.IsShouted(form))
        {
            for (var e = 0; e < report.Entities.Length; e++)
            {
                if (report.Entities[e].Kind != NameKind.Organisation || !NameVariants.IsAcronym(form, report.Entities[e].Canonical)) continue;
                if (only >= 0 && same[only] != same[e]) return byForm[form] = -1;
                only = same[e];
            }
        }
        return byForm[form] = only;
    }

    /// <summary>The only person whom the report gives exactly this title, without regard to case; -1 when none or several have it.</summary>
    public int Titled(string title) => byTitle.GetValueOrDefault(title, -1);

    /// <summary>The common nouns the report calls its organisations by, made when first asked for.</summary>
    public EntityNouns Nouns(Prose prose) => nouns ??= new EntityNouns(prose, same);

    /// <summary>Remembers a speaker without a name by the noun it is described with.</summary>
    /// <param name="noun">In lower case: "spokesman".</param>
    /// <param name="speaker">As described.</param>
    /// <param name="token">Where the description begins.</param>
    public void Describes(string noun, Speaker speaker, int token) => described[noun] = (speaker, token);

    /// <summary>The speaker last described with a noun and where; null when none was.</summary>
    public (Speaker Speaker, int Token)? DescribedBy(string noun) => described.TryGetValue(noun, out var known) ? known : null;

    /// <summary>Remembers whose voice a document is: "figures released by Tarn Research".</summary>
    public void Issued(string noun, Speaker issuer) => documents[noun] = issuer;

    /// <summary>Whose voice a document is that is spoken of again: "the figures"; null when nothing told.</summary>
    public Speaker? IssuerOf(string noun) => documents.GetValueOrDefault(noun);

    /// <summary>The speaker that an entity of the report is.</summary>
    /// <param name="entity">Index in the report's entities.</param>
    /// <param name="how">What tied the words to it.</param>
    /// <param name="alternatives">Other entities it may be.</param>
    public Speaker Of(int entity, MentionHow how, ImmutableArray<int> alternatives = default)
    {
        var chosen = same[entity];
        var speaker = speakers[chosen] ??= Make(chosen);
        if (alternatives.IsDefaultOrEmpty) return speaker.How == how ? speaker : speaker with { How = how };
        return speaker with
        {
            How = how,
            Alternatives = alternatives.IsDefaultOrEmpty ? [] : [.. alternatives.Where(other => other >= 0 && other < same.Length && same[other] != chosen).Select(other => report.Entities[same[other]].Canonical).Distinct(StringComparer.Ordinal)],
        };
    }

    private Speaker Make(int entity) => new(SpeakerNames.Slug(report.Entities[entity].Canonical), report.Entities[entity].Canonical, TypeOf(report.Entities[entity].Kind), MentionHow.Name)
    {
        Wikidata = report.Entities[entity].Wikidata,
        Aliases = forms.TryGetValue(entity, out var printed) ? [.. printed] : [],
    };

    /// <summary>Remembers by which pronoun a speaker was just meant: "she said" settles that "he said" is someone else.</summary>
    public void GoesBy(Speaker speaker, string pronoun) => pronouns.TryAdd(speaker.Id, pronoun);

    /// <summary>True when the speaker was meant by the other pronoun before.</summary>
    public bool GoesByAnother(string speaker, string pronoun) => pronouns.TryGetValue(speaker, out var own) && own != pronoun;

    /// <summary>A state by its usual name, also when the report names it only by its people.</summary>
    public Speaker State(string name)
    {
        var entity = -1;
        for (var e = 0; e < report.Entities.Length && entity < 0; e++)
        {
            if (report.Entities[e].Kind == NameKind.State && report.Entities[e].Canonical == name) entity = e;
        }
        return entity >= 0 ? Of(entity, MentionHow.Context) : new Speaker(SpeakerNames.Slug(name), name, SpeakerType.State, MentionHow.Context);
    }

    private static SpeakerType TypeOf(NameKind kind) => kind switch
    {
        NameKind.Person => SpeakerType.Person,
        NameKind.State or NameKind.Place => SpeakerType.State,
        NameKind.Nationality => SpeakerType.Group,
        _ => SpeakerType.Organisation,
    };

    private static bool IsKnown(List<SpeakerAlias> known, ReadOnlySpan<char> form)
    {
        foreach (var alias in known)
        {
            if (form.SequenceEqual(alias.Form)) return true;
        }
        return false;
    }
}
