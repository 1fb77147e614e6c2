namespace OnRecord.Train.Networks;

/// <summary>Shares of numbers that are left out in training (dropout, Srivastava et al. 2014). Tried on the dev parts from .1 to .4.</summary>
internal static class Rates
{
    public const float Input = 0.15f;
    public const float Hidden = 0.2f;
    public const float Parser = 0.2f;
}
