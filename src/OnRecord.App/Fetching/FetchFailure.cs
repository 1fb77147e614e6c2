using System.Net;
using OnRecord.Text;

namespace OnRecord.App.Fetching;

/// <summary>Why there is no answer.</summary>
/// <param name="Problem">What is wrong and what to do.</param>
/// <param name="MayPass">True when trying again may help: the server failed, was busy, or the line broke.</param>
internal sealed record FetchFailure(Problem Problem, bool MayPass = false)
{
    /// <summary>What the server answered; null when it did not come to that.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>How long the server asks to be left alone; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
