using System.Text;
using System.Text.Json;
using OnRecord.Intake;
using OnRecord.Publish.Briefs;
using OnRecord.Publish.Contracts;
using OnRecord.Records;
using OnRecord.Tests.Publish.Briefs;
using OnRecord.Text;

namespace OnRecord.Tests.Publish.Contracts;

/// <summary>docs/contracts.md says what the writers write.</summary>
public sealed class ContractsDocumentTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, "docs", "contracts.md"));

    [Fact]
    public void Every_field_of_a_read_line_is_documented() => AssertDocumented(Document, Sample().SelectMany(report => Fields(Read(report))));

    [Fact]
    public void Every_field_of_the_weave_object_is_documented()
    {
        AssertDocumented(Document, Fields(Written(json => WeaveObject.Write(json, DamStory.Build().Weave()))));
        AssertDocumented(Document, Fields(Written(json => WeaveObject.Write(json, Pipeline.Weave(Sample())))));
    }

    [Fact]
    public void Every_field_of_a_brief_is_documented() =>
        AssertDocumented(Document, Fields(Written(json => JsonBrief.Write(json, BriefComposer.Compose(DamStory.Build().Weave(), "story")))));

    [Theory]
    [InlineData(typeof(MaskKind))]
    [InlineData(typeof(DateBasis))]
    [InlineData(typeof(DatePrecision))]
    [InlineData(typeof(StatementKind))]
    [InlineData(typeof(SpeakerType))]
    [InlineData(typeof(SpeechAct))]
    [InlineData(typeof(Bound))]
    [InlineData(typeof(OnRecord.Reading.TimeKind))]
    [InlineData(typeof(OnRecord.Weave.DuplicateKind))]
    [InlineData(typeof(OnRecord.Weave.DifferenceKind))]
    [InlineData(typeof(OnRecord.Weave.RelayKind))]
    [InlineData(typeof(OnRecord.Weave.Origins.Descent.StemmaRoot))]
    [InlineData(typeof(OnRecord.Weave.Origins.StandingKind))]
    [InlineData(typeof(OnRecord.Assess.Stance))]
    [InlineData(typeof(PartKind))]
    public void Every_value_of_a_closed_list_is_documented(Type list)
    {
        foreach (var name in Enum.GetNames(list)) Assert.Contains($"`{Spelled(name)}`", Document, StringComparison.Ordinal);
    }

    [Fact]
    public void A_read_of_a_sample_report_keeps_the_contract()
    {
        foreach (var report in Sample())
        {
            var line = Read(report);
            var text = line.GetProperty("text").GetString()!;
            Assert.All(line.GetProperty("masked").EnumerateArray(), mask => Assert.InRange(mask.GetProperty("end").GetInt32(), mask.GetProperty("start").GetInt32() + 1, text.Length));
            foreach (var statement in line.GetProperty("statements").EnumerateArray())
            {
                Assert.NotEmpty(statement.GetProperty("content").EnumerateArray());
                foreach (var span in new[] { "source", "cue", "content" }.SelectMany(field => statement.GetProperty(field).EnumerateArray()))
                {
                    Assert.InRange(span[0].GetInt32(), 0, span[1].GetInt32() - 1);
                    Assert.InRange(span[1].GetInt32(), 1, text.Length);
                }
                Assert.NotEqual("", statement.GetProperty("speaker").GetProperty("name").GetString());
            }
        }
    }

    private static void AssertDocumented(string document, IEnumerable<string> fields) =>
        Assert.All(fields.Distinct(StringComparer.Ordinal), field => Assert.Contains($"`{field}`", document, StringComparison.Ordinal));

    private static IEnumerable<RecordedReport> Sample()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(SharedData.RepositoryRoot, "samples", "reports")).Order(StringComparer.Ordinal).Take(6))
        {
            using var stream = File.OpenRead(file);
            foreach (var result in Pipeline.Take(stream, Path.GetFileName(file)).ToList())
            {
                Assert.True(result.IsOk(out var report), result.Problem?.ToString());
                yield return Pipeline.Read(report);
            }
        }
    }

    private static JsonElement Read(RecordedReport report) => Written(json => ReadLine.Write(json, report));

    private static JsonElement Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) write(json);
        return JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).RootElement;
    }

    private static IEnumerable<string> Fields(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(field => Fields(field.Value).Prepend(field.Name)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Fields),
        _ => [],
    };

    private static string Spelled(string name) => string.Concat(name.Select((letter, at) => at > 0 && char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));
}
