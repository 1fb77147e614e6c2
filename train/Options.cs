namespace OnRecord.Train;

/// <summary>The command line of the trainer.</summary>
/// <param name="Command">What to make.</param>
/// <param name="Seed">Start of every chance taken; the same seed and data give the same bytes.</param>
/// <param name="Epochs">Rounds over the data; 0 for the command's own number.</param>
/// <param name="Date">Printed in the model card; passed in so that the same command gives the same card.</param>
/// <param name="Data">Folder of the training data.</param>
/// <param name="Models">Folder the models go to.</param>
internal sealed record Options(string Command, int Seed, int Epochs, string Date, string Data, string Models)
{
    public const string Usage = "usage: dotnet run --project train -c Release -- clusters|vectors|sentences|languages|lemmas|features|language|names|coreference|measure [--seed 1] [--epochs N] [--date YYYY-MM-DD] [--data FOLDER] [--models FOLDER]";

    public static Options? Parse(string[] args)
    {
        if (args.Length == 0 || args.Length % 2 == 0) return null;
        var root = Root();
        var options = new Options(args[0], 1, 0, "undated", Path.Combine(root, "..", "shared", "data"), Path.Combine(root, "models", "en"));
        for (var i = 1; i < args.Length; i += 2)
        {
            var value = args[i + 1];
            Options? next = args[i] switch
            {
                "--seed" when int.TryParse(value, out var seed) => options with { Seed = seed },
                "--epochs" when int.TryParse(value, out var epochs) => options with { Epochs = epochs },
                "--date" => options with { Date = value },
                "--data" => options with { Data = value },
                "--models" => options with { Models = value },
                _ => null,
            };
            if (next is null) return null;
            options = next;
        }
        return options;
    }

    /// <summary>The command that makes the same again.</summary>
    public string Again => $"dotnet run --project train -c Release -- {Command} --seed {Seed}{(Epochs > 0 ? $" --epochs {Epochs}" : "")} --date {Date}";

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "OnRecord.slnx"))) folder = Path.GetDirectoryName(folder);
        return folder ?? Directory.GetCurrentDirectory();
    }
}
