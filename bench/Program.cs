using OnRecord.Bench;
using OnRecord.Bench.Languages;
using OnRecord.Bench.Reading;

if (BenchOptions.Parse(args) is not BenchOptions options)
{
    Console.Error.WriteLine(BenchOptions.Usage);
    return 2;
}
switch (options.Command)
{
    case "reading": return ReadingTable.Run(options);
    case "languages": return LanguagesBench.Run(options);
    case ReadingMeasure.Command: return ReadingMeasure.Run(options);
    case TwoCores.Command: return TwoCores.Run(options);
    default:
        Console.Error.WriteLine(BenchOptions.Usage);
        return 2;
}
