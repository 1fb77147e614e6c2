namespace OnRecord.Browser.Tests;
