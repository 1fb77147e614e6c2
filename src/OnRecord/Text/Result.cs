using System.Diagnostics.CodeAnalysis;

namespace OnRecord.Text;

/// <summary>A value, or the problem that stands in its place; with a value there may be problems that did not prevent it.</summary>
public sealed record Result<T>
    where T : class
{
    private Result(T? value, Problem? problem, IReadOnlyList<Problem> remarks)
    {
        Value = value;
        Problem = problem;
        Remarks = remarks;
    }

    /// <summary>The value; null exactly when <see cref="Problem"/> is not.</summary>
    public T? Value { get; }

    /// <summary>Why there is no value; null when there is one.</summary>
    public Problem? Problem { get; }

    /// <summary>What was wrong and could be got over.</summary>
    public IReadOnlyList<Problem> Remarks { get; }

    public bool IsOk([NotNullWhen(true)] out T? value)
    {
        value = Value;
        return value is not null;
    }

    public static implicit operator Result<T>(T value) => new(value, problem: null, []);

    public static implicit operator Result<T>(Problem problem) => new(value: null, problem, []);

    public static Result<T> With(T value, IReadOnlyList<Problem> remarks) => new(value, problem: null, remarks);
}
