using System.Collections.Immutable;
using System.Globalization;
using OnRecord.Intake;
using OnRecord.Text;

namespace OnRecord.App.Commands;

/// <summary>Whether the program's models load: two sentences of our own are read and woven, which takes all of them.</summary>
internal static class ModelCheck
{
    private static readonly string[] Sentences =
    [
        "“The bridge will stay closed until Friday,” Jana Orlova, the minister of Arvenia, said on Monday.",
        "The bridge is to remain shut until Friday, the minister of Arvenia, Jana Orlova, said on Monday.",
    ];

    /// <summary>What was read, or the problem that prevented it.</summary>
    public static (string Done, Problem? Problem) Run(ImmutableArray<ModelFact> models)
    {
        if (models.FirstOrDefault(model => !model.IsOfThisVersion) is ModelFact other) return ("", new Problem(ProblemCodes.ModelBroken, other.Name, Detail: "of another version"));
        try
        {
            var reports = Sentences.Select((text, i) => Pipeline.Read(ReportDresser.Dress(new Report { Id = i.ToString(CultureInfo.InvariantCulture), Text = text }))).ToList();
            Pipeline.Weave(reports);
            return (string.Create(CultureInfo.InvariantCulture, $"works: {reports.Sum(report => report.Annotated.Tokens.Length)} words read, {reports.Sum(report => report.Statements.Length)} statements found"), null);
        }
        // A model that cannot be loaded fails where the type that holds it is first used.
        catch (Exception failure) when (failure is TypeInitializationException or InvalidDataException or EndOfStreamException)
        {
            return ("", new Problem(ProblemCodes.ModelBroken, "models", Detail: (failure.InnerException ?? failure).Message.TrimEnd('.')));
        }
    }
}
