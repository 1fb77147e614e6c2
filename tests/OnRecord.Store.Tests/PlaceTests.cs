namespace OnRecord.Store.Tests;
