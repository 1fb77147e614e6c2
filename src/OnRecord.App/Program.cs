using System.CommandLine;
using System.Text;
using OnRecord.App.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var parsed = CommandTree.Build().Parse(args);
try
{
    var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    return parsed.Errors.Count > 0 ? ExitCode.Usage : code;
}
catch (OperationCanceledException)
{
    return ExitCode.Failed;
}
catch (Exception failure) when (Environment.GetEnvironmentVariable("ONRECORD_TRACE") is null)
{
    await Console.Error.WriteLineAsync($"onrecord: something unforeseen happened: {failure.Message} Set ONRECORD_TRACE=1 to see where, and report it please.");
    return ExitCode.Failed;
}
