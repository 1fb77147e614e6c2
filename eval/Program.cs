using OnRecord.Eval;
using OnRecord.Eval.Coreference;
using OnRecord.Eval.Families;
using OnRecord.Eval.Feeds;
using OnRecord.Eval.Figures;
using OnRecord.Eval.Floors;
using OnRecord.Eval.Language;
using OnRecord.Eval.Languages;
using OnRecord.Eval.Names;
using OnRecord.Eval.Pages;
using OnRecord.Eval.Reports;
using OnRecord.Eval.Sample;
using OnRecord.Eval.Statements;
using OnRecord.Eval.Statements.Own;
using OnRecord.Eval.Statements.Robustness;
using OnRecord.Eval.Stories;
using OnRecord.Eval.Times;
using OnRecord.Eval.Warc;

// One line a command: its name, its arguments, and what runs it.
EvalCommand[] commands =
[
    new("sample", "", PlantedDifferences.Run),
    new("statements", "GOLD.jsonl [--split S] [--part P] [--type T] [--pred OUT] [--errors N]", StatementsCommand.Run),
    new("agreement", "", AgreementCommand.Run),
    new("robustness", "[GOLD.jsonl...] [--seed N] [--copies N]", RobustnessCommand.Run),
    new("stories", "[FILE.jsonl...] [--undated] [--shuffles N] [--pred OUT.tsv]", StoriesCommand.Run),
    new("families", "[--part tune|check] [--misses] [--case N]", FamiliesCommand.Run),
    new("reports", "GOLD.json READ.jsonl [WEAVE.json]", ReportsCommand.Run),
    new("floors", "[--raise]", FloorKeeper.Run),
    new("pages", "GOLD.jsonl [PAGES] [--pred OUT.jsonl]", PagesCommand.Run),
    new("feeds", "[FOLDER] [--misses]", FeedsCommand.Run),
    new("warc", "[FILE-OR-FOLDER...]", WarcCommand.Run),
    new("names", "FILE.tsv... [--errors]", NamesCommand.Run),
    new("languages", "FILE-OR-FOLDER... [--misses]", LanguagesCommand.Run),
    new("coreference", "[ontogum] [gap] [speakers] [--part dev|train] [--errors N]", CoreferenceCommand.Run),
    new("language", "FILE.conllu...", LanguageCommand.Run),
    new("figures", "[FOLDER] [--misses]", FiguresCommand.Run),
    new("times", "FILE... [--misses]", TimesCommand.Run),
];

var chosen = args.Length == 0 ? null : Array.Find(commands, command => command.Name == args[0]);
if (chosen is not null) return chosen.Run(args[1..]);

Console.Error.WriteLine("Measures OnRecord on gold data.");
foreach (var command in commands) Console.Error.WriteLine($"  dotnet run --project eval -c Release -- {command.Name} {command.Arguments}");
return 2;
