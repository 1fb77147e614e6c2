using OnRecord.Intake;
using OnRecord.Store.Sources;

namespace OnRecord.App.Commands;

/// <summary>A report as it was read from the command line's input.</summary>
/// <param name="Report">The report.</param>
/// <param name="IdIsFileName">True when nothing but its file's name gave it its id.</param>
/// <param name="Capture">What a server sent for it; null when it is from a file.</param>
internal sealed record IncomingReport(Report Report, bool IdIsFileName, Capture? Capture = null);
