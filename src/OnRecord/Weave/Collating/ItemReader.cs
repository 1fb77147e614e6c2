using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using OnRecord.Records;
using OnRecord.Weave.Words;

namespace OnRecord.Weave.Collating;

/// <summary>A rendering to what is aligned: words, with each number and its bound made one item.</summary>
internal static class ItemReader
{
    private static readonly FrozenDictionary<string, Bound> Bounds = DataTable.Rows("Records/Figures/bounds.tsv").Where(row => row[2] == "before")
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<Bound>(row[1]), StringComparer.Ordinal);

    private static readonly int LongestBound = Bounds.Keys.Max(phrase => phrase.Count(c => c == ' ') + 1);

    private static readonly FrozenDictionary<string, (double Value, string Kind)> Numbers = DataTable.Rows("Weave/Words/numbers.tsv")
        .ToFrozenDictionary(row => row[0], row => (double.Parse(row[1], CultureInfo.InvariantCulture), row[2]), StringComparer.Ordinal);

    public static ImmutableArray<Item> Read(RecordedReport report, ImmutableArray<TextSpan> spans)
    {
        var items = ImmutableArray.CreateBuilder<Item>();
        foreach (var span in spans)
        {
            var words = WordReader.Read(report, [span]);
            for (var i = 0; i < words.Length;)
            {
                var begins = i == 0 || report.Text.AsSpan(words[i - 1].Span.End, Math.Max(0, words[i].Span.Start - words[i - 1].Span.End)).ContainsAny('.', '!', '?');
                var length = NumberAt(words, i, out var quantity);
                if (length > 0)
                {
                    var head = words[i + length - 1];
                    items.Add(new Item(words[i].Span.Union(head.Span), head, "#" + quantity.Value.ToString(CultureInfo.InvariantCulture), quantity, begins));
                    i += length;
                    continue;
                }
                items.Add(new Item(words[i].Span, words[i], KeyOf(words[i]), Quantity: null, begins));
                i++;
            }
        }
        return items.ToImmutable();
    }

    /// <summary>Negators are one key whatever their form: "not … any" and "no" deny alike.</summary>
    private static string KeyOf(Word word) => word.Role == WordRole.Negator ? "!not" : word.Stem;

    /// <summary>Number of words of the number phrase at a place; 0 when there is none.</summary>
    private static int NumberAt(ImmutableArray<Word> words, int start, out Quantity quantity)
    {
        var at = start;
        var bound = Bound.Exactly;
        for (var length = Math.Min(LongestBound, words.Length - start - 1); length > 0; length--)
        {
            if (!Bounds.TryGetValue(string.Join(' ', words.Skip(start).Take(length).Select(word => word.Form)), out bound)) continue;
            at = start + length;
            break;
        }
        var end = ValueAt(words, at, out var value, out var isOrder);
        quantity = new Quantity(value, isOrder ? Bound.Order : bound);
        return end > at ? end - start : 0;
    }

    /// <summary>"60,000", "1.5 million", "sixty-two thousand", "tens of thousands": one past its last word, or <paramref name="at"/> when there is none.</summary>
    private static int ValueAt(ImmutableArray<Word> words, int at, out double value, out bool isOrder)
    {
        value = 0;
        isOrder = false;
        double part = 0;
        var end = at;
        for (; end < words.Length; end++)
        {
            var form = words[end].Form;
            if (words[end].Role == WordRole.Number && double.TryParse(form, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var digits))
            {
                if (end > at) break;
                part = digits;
            }
            else if (form is "tens" && end + 2 < words.Length && words[end + 1].Form == "of" && ScaleOf(words[end + 2].Form) is double tensOf)
            {
                (part, isOrder) = (10 * tensOf, true);
                end += 3;
                break;
            }
            else if (Numbers.TryGetValue(form, out var known) && !(form is "one" or "m" && end == at && !StartsScale(words, end)))
            {
                if (known.Kind == "unit") part += known.Value;
                else if (known.Kind == "scale")
                {
                    part = (part == 0 ? 1 : part) * known.Value;
                    if (known.Value >= 1000) (value, part) = (value + part, 0);
                }
                else
                {
                    (part, isOrder) = (part == 0 ? known.Value : part * known.Value, true);
                    if (end + 2 < words.Length && words[end + 1].Form == "of" && ScaleOf(words[end + 2].Form) is double scale)
                    {
                        part *= scale;
                        end += 2;
                    }
                    end++;
                    break;
                }
            }
            else break;
        }
        value += part;
        return end;
    }

    private static bool StartsScale(ImmutableArray<Word> words, int at) => at + 1 < words.Length && Numbers.TryGetValue(words[at + 1].Form, out var next) && next.Kind == "scale";

    private static double? ScaleOf(string form) => form is "100" or "1000" or "1000000" ? double.Parse(form, CultureInfo.InvariantCulture) : Numbers.TryGetValue(form.TrimEnd('s') is { Length: > 0 } singular ? singular : form, out var known) && known.Kind == "scale" ? known.Value : null;
}
