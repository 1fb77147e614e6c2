Console.Error.WriteLine("usage: dotnet run --project train -- COMMAND");
return 2;
