using OnRecord.Intake;

namespace OnRecord.App.Commands;

/// <summary>A report as it was read from the command line's input.</summary>
/// <param name="Report">The report.</param>
/// <param name="IdIsFileName">True when nothing but its file's name gave it its id.</param>
internal sealed record IncomingReport(Report Report, bool IdIsFileName);
