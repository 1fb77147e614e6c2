namespace OnRecord.App.Tests;
