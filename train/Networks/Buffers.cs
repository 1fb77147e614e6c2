namespace OnRecord.Train.Networks;

/// <summary>Room that grows, and numbers left out of it by chance.</summary>
internal static class Buffers
{
    /// <summary>Makes at least this much room, all zero.</summary>
    public static void Room(ref float[] buffer, int length)
    {
        if (buffer.Length < length) buffer = new float[length * 3 / 2];
        else buffer.AsSpan(0, length).Clear();
    }

    /// <summary>Leaves out a share of the values and makes up for it in the others; the mask keeps each one's factor.</summary>
    public static void Drop(Span<float> values, float[] mask, Chance? chance, float rate)
    {
        if (chance is null) return;
        var factor = 1 / (1 - rate);
        for (var i = 0; i < values.Length; i++)
        {
            mask[i] = chance.Next() < rate ? 0 : factor;
            values[i] *= mask[i];
        }
    }
}
