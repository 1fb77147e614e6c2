using OnRecord.Reading.Networks;

namespace OnRecord.Reading.Trees;

/// <summary>Arcs of one direction that have no relation yet: their words, and the parser's layer when each was made.</summary>
internal sealed class ArcList(QuantizedMatrix relations)
{
    private int[] words = [];
    private short[] layers = [];
    private int count;

    /// <summary>Empties the list.</summary>
    /// <param name="most">How many arcs it must hold.</param>
    public void Start(int most)
    {
        count = 0;
        if (words.Length < most) (words, layers) = (new int[most], new short[most * relations.Inputs]);
    }

    /// <summary>Adds an arc.</summary>
    /// <param name="word">The dependent word.</param>
    /// <param name="layer">The parser's layer.</param>
    public void Add(int word, ReadOnlySpan<short> layer)
    {
        layer[..relations.Inputs].CopyTo(layers.AsSpan(count * relations.Inputs));
        words[count++] = word;
    }

    /// <summary>Names the relation of each arc.</summary>
    /// <param name="products">Room to work in; it grows when there is too little.</param>
    /// <param name="named">Room for the relation of each word.</param>
    public void Name(ref int[] products, Span<byte> named)
    {
        if (products.Length < count * relations.Padded) products = new int[count * relations.Padded];
        relations.Multiply(layers, count, products);
        for (var arc = 0; arc < count; arc++) named[words[arc]] = (byte)relations.Scale.Best(products.AsSpan(arc * relations.Padded, relations.Padded));
    }
}
