using OnRecord.Train;
using OnRecord.Train.Coreference;
using OnRecord.Train.Languages;
using OnRecord.Train.Names;
using OnRecord.Train.Networks;
using OnRecord.Train.Sentences;
using OnRecord.Train.Vectors;

if (Options.Parse(args) is not Options options)
{
    Console.Error.WriteLine(Options.Usage);
    return 2;
}
switch (options.Command)
{
    case "clusters": ClusterTable.Make(options); break;
    case "languages": LanguagesBuild.Run(options); break;
    case "lemmas": LemmaTable.Make(options); break;
    case "names": NameTraining.Run(options); break;
    case "sentences": SentenceTraining.Run(options); break;
    case "features": FeatureTable.Make(options); break;
    case "language": LanguageTraining.Run(options); break;
    case "measure": LanguageMeasure.Run(options); break;
    case "vectors": VectorsBuild.Run(options); break;
    case "coreference": CoreferenceTraining.Run(options); break;
    default:
        Console.Error.WriteLine(Options.Usage);
        return 2;
}
return 0;
