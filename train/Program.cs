using OnRecord.Train;

if (Options.Parse(args) is not Options options)
{
    Console.Error.WriteLine(Options.Usage);
    return 2;
}
switch (options.Command)
{
    case "clusters": ClusterTable.Make(options); break;
    case "tagger": TaggerTraining.Run(options); break;
    default:
        Console.Error.WriteLine(Options.Usage);
        return 2;
}
return 0;
