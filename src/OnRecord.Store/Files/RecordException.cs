namespace OnRecord.Store.Files;

/// <summary>The record on disk failed under an operation: in use, full, damaged. Carries the coded problem; the operation left nothing half done.</summary>
public sealed class RecordException : Exception
{
    public RecordException(Problem problem)
        : base(problem?.ToString()) => Problem = problem!;

    public RecordException(Problem problem, Exception inner)
        : base(problem?.ToString(), inner) => Problem = problem!;

    /// <summary>What is wrong, and what to do.</summary>
    public Problem Problem { get; }
}
