using System.Reflection;
using OnRecord.Text;

namespace OnRecord.Tests.Text;

public sealed class ProblemCodesTests
{
    [Fact]
    public void Every_code_is_listed_once()
    {
        var fields = typeof(ProblemCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<ProblemCode>().ToArray();
        Assert.Equal(fields.Select(code => code.Id).Order(StringComparer.Ordinal), ProblemCodes.All.Select(code => code.Id).Order(StringComparer.Ordinal));
        Assert.Equal(fields.Length, fields.Select(code => code.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_code_is_explained_in_the_docs()
    {
        var page = File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, "docs", "problems.md"));
        Assert.All(ProblemCodes.All, code =>
        {
            Assert.Contains($"## {code.Id}: {code.Title}\n", page, StringComparison.Ordinal);
            Assert.Contains(code.Advice, page, StringComparison.Ordinal);
        });
    }
}
