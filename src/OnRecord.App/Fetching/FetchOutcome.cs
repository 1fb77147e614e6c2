using System.Diagnostics.CodeAnalysis;

namespace OnRecord.App.Fetching;

/// <summary>An answer, or why there is none.</summary>
internal sealed record FetchOutcome
{
    private FetchOutcome()
    {
    }

    public FetchAnswer? Answer { get; private init; }

    public FetchFailure? Failure { get; private init; }

    [MemberNotNullWhen(true, nameof(Answer))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsOk => Answer is not null;

    public static implicit operator FetchOutcome(FetchAnswer answer) => new() { Answer = answer };

    public static implicit operator FetchOutcome(FetchFailure failure) => new() { Failure = failure };
}
