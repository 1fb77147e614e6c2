using System.Globalization;
using System.Text;

namespace OnRecord.Bench.Copies;

/// <summary>Draws how time and memory grow with the number of reports, on logarithmic axes, with what is extrapolated dashed and named so.</summary>
internal static class GrowthPlot
{
    private const int Width = 460;
    private const int Height = 320;
    private const int Left = 70;
    private const int Right = 45;
    private const int Top = 40;
    private const int Decades = 2;
    private const double First = 10_000;

    /// <summary>Seconds and bytes at so many reports when both grow on as between the last two points measured.</summary>
    public static (double Seconds, double Bytes) Extrapolate(List<StreamPoint> points, int reports)
    {
        var (a, b) = (points[^2], points[^1]);
        var more = (double)(reports - b.Reports) / (b.Reports - a.Reports);
        return (b.Stories + b.Copies + (more * (b.Stories + b.Copies - a.Stories - a.Copies)), b.Bytes + (more * (b.Bytes - a.Bytes)));
    }

    public static string Draw(List<StreamPoint> points, int reports)
    {
        var (seconds, bytes) = Extrapolate(points, reports);
        var svg = new StringBuilder();
        svg.AppendLine(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {2 * (Width + Left + Right)} {Height + Top + 60}\" font-family=\"sans-serif\" font-size=\"13\">");
        svg.AppendLine("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>");
        Panel(svg, 0, "processor time, seconds", [.. points.Select(point => (point.Reports, point.Stories + point.Copies))], (reports, seconds));
        Panel(svg, Width + Left + Right, "memory held, MB", [.. points.Select(point => (point.Reports, point.Bytes / 1e6))], (reports, bytes / 1e6));
        return svg.AppendLine("</svg>").ToString();
    }

    private static void Panel(StringBuilder svg, int offset, string title, List<(int Reports, double Value)> measured, (int Reports, double Value) beyond)
    {
        var lowest = Math.Pow(10, Math.Floor(Math.Log10(measured[0].Value)));
        var decades = (int)Math.Ceiling(Math.Log10(beyond.Value / lowest));
        svg.AppendLine(CultureInfo.InvariantCulture, $"<g transform=\"translate({offset + Left} {Top})\"><text x=\"0\" y=\"-14\" font-weight=\"bold\">{title}, by number of reports</text>");
        for (var d = 0; d <= Decades; d++) Line(svg, X(First * Math.Pow(10, d)), 0, X(First * Math.Pow(10, d)), Height, "#ddd");
        for (var d = 0; d <= decades; d++) Line(svg, 0, Y(lowest * Math.Pow(10, d)), Width, Y(lowest * Math.Pow(10, d)), "#ddd");
        for (var d = 0; d <= Decades; d++) svg.AppendLine(CultureInfo.InvariantCulture, $"<text x=\"{X(First * Math.Pow(10, d)):0.#}\" y=\"{Height + 20}\" text-anchor=\"middle\">{First * Math.Pow(10, d):#,0}</text>");
        for (var d = 0; d <= decades; d++) svg.AppendLine(CultureInfo.InvariantCulture, $"<text x=\"-8\" y=\"{Y(lowest * Math.Pow(10, d)) + 4:0.#}\" text-anchor=\"end\">{lowest * Math.Pow(10, d):#,0.##}</text>");
        svg.AppendLine(CultureInfo.InvariantCulture, $"<polyline fill=\"none\" stroke=\"#1b5e91\" stroke-width=\"2\" points=\"{string.Join(' ', measured.Select(point => string.Create(CultureInfo.InvariantCulture, $"{X(point.Reports):0.#},{Y(point.Value):0.#}")))}\"/>");
        foreach (var (at, value) in measured) svg.AppendLine(CultureInfo.InvariantCulture, $"<circle cx=\"{X(at):0.#}\" cy=\"{Y(value):0.#}\" r=\"4\" fill=\"#1b5e91\"/><text x=\"{X(at) - 6:0.#}\" y=\"{Y(value) - 8:0.#}\" text-anchor=\"end\">{value:#,0.#}</text>");
        var last = measured[^1];
        svg.AppendLine(CultureInfo.InvariantCulture, $"<line x1=\"{X(last.Reports):0.#}\" y1=\"{Y(last.Value):0.#}\" x2=\"{X(beyond.Reports):0.#}\" y2=\"{Y(beyond.Value):0.#}\" stroke=\"#1b5e91\" stroke-width=\"2\" stroke-dasharray=\"6 5\"/>");
        svg.AppendLine(CultureInfo.InvariantCulture, $"<circle cx=\"{X(beyond.Reports):0.#}\" cy=\"{Y(beyond.Value):0.#}\" r=\"4\" fill=\"#fff\" stroke=\"#1b5e91\"/><text x=\"{X(beyond.Reports) - 8:0.#}\" y=\"{Y(beyond.Value) - 10:0.#}\" text-anchor=\"end\">{beyond.Value:#,0} extrapolated, not measured</text></g>");

        double X(double count) => Width * Math.Log10(count / First) / Decades;
        double Y(double value) => Height * (1 - (Math.Log10(value / lowest) / decades));
    }

    private static void Line(StringBuilder svg, double x1, double y1, double x2, double y2, string stroke) =>
        svg.AppendLine(CultureInfo.InvariantCulture, $"<line x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\" stroke=\"{stroke}\"/>");
}
