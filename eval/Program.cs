Console.Error.WriteLine("usage: dotnet run --project eval -- COMMAND");
return 2;
