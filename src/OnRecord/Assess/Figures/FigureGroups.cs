using OnRecord.Weave;

namespace OnRecord.Assess.Figures;

/// <summary>Divides figures by the quantity they give.</summary>
internal static class FigureGroups
{
    /// <summary>A figure is compared with this many of the newest quantities of its kind, so that a big input stays linear.</summary>
    private const int MostOpen = 64;

    /// <summary>Of a quantity, this many values tell whether another belongs to it.</summary>
    private const int MostCompared = 32;

    /// <summary>Quantities in order of their first value.</summary>
    public static List<List<CountedFigure>> Of(WovenReports woven)
    {
        var kinds = new Dictionary<(string Head, string? Dimension), List<List<CountedFigure>>>();
        var all = new List<List<CountedFigure>>();
        foreach (var figure in new FigureCollector(woven).Collect())
        {
            var key = (figure.Head, figure.Dimension);
            if (!kinds.TryGetValue(key, out var open)) kinds[key] = open = [];
            // Newest first: what belongs together stands together.
            var home = open.AsEnumerable().Reverse().Take(MostOpen).FirstOrDefault(group => group.Take(MostCompared).All(figure.CanBeSame));
            if (home is null)
            {
                home = [];
                open.Add(home);
                all.Add(home);
            }
            home.Add(figure);
        }
        return all;
    }
}
