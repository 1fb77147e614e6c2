using OnRecord.Bench;
using OnRecord.Bench.Adding;
using OnRecord.Bench.Copies;
using OnRecord.Bench.Feeds;
using OnRecord.Bench.Languages;
using OnRecord.Bench.Pages;
using OnRecord.Bench.Reading;
using OnRecord.Bench.Times;

if (BenchOptions.Parse(args) is not BenchOptions options)
{
    Console.Error.WriteLine(BenchOptions.Usage);
    return 2;
}
switch (options.Command)
{
    case "reading": return ReadingTable.Run(options);
    case "languages": return LanguagesBench.Run(options);
    case "times": return TimesTable.Run(options);
    case "copies": return CopiesTable.Run(options);
    case PairsMeasure.Command: return PairsMeasure.Run(options);
    case StreamMeasure.Command: return StreamMeasure.Run(options);
    case "feeds": return FeedsTable.Run(options);
    case FeedsMeasure.Items or FeedsMeasure.Reports: return FeedsMeasure.Run(options);
    case "add": return AddingBench.Run(options);
    case "pages": return PagesTable.Run(options);
    case PagesMeasure.Command: return PagesMeasure.Run(options);
    case TimesMeasure.Command: return TimesMeasure.Run(options);
    case ReadingMeasure.Command: return ReadingMeasure.Run(options);
    case TwoCores.Command: return TwoCores.Run(options);
    default:
        Console.Error.WriteLine(BenchOptions.Usage);
        return 2;
}
