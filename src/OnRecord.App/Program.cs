using OnRecord.App.Commands;

return await CommandTree.Build().Parse(args).InvokeAsync();
