using OnRecord.Text;

namespace OnRecord.Tests.Text;

public sealed class ModelFilesTests
{
    [Fact]
    public void Every_model_of_the_repository_is_in_the_assembly_with_its_hash_and_the_date_of_its_card()
    {
        var folder = Path.Combine(SharedData.RepositoryRoot, "models");
        var files = Directory.EnumerateFiles(folder, "*.bin", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal);
        var models = ModelFiles.All();

        Assert.Equal(files, models.Select(model => model.Name));
        Assert.All(models, model =>
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, model.Name));
            Assert.Equal((bytes.Length, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))), (model.Bytes, model.Sha256));
            Assert.NotNull(model.Made);
            Assert.True(model.IsOfThisVersion);
        });
    }

    [Fact]
    public void Bytes_that_are_no_model_are_of_another_version_and_a_card_without_a_date_gives_none()
    {
        var fact = ModelFiles.Describe("en/a.bin", "ORM9 and more"u8.ToArray(), "# A card\nMade by hand."u8.ToArray());

        Assert.False(fact.IsOfThisVersion);
        Assert.Null(fact.Made);
        Assert.False(ModelFiles.Describe("en/a.bin", [], card: null).IsOfThisVersion);
    }
}
