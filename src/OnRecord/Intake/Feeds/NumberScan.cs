namespace OnRecord.Intake.Feeds;

/// <summary>A reading head over a date that is mostly digits.</summary>
internal ref struct NumberScan(ReadOnlySpan<char> text)
{
    public ReadOnlySpan<char> Rest { get; private set; } = text;

    public readonly bool IsEnd => Rest.IsEmpty;

    /// <summary>Exactly so many digits.</summary>
    public bool Digits(int count, out int value)
    {
        value = 0;
        if (Rest.Length < count) return false;
        for (var i = 0; i < count; i++)
        {
            if (!char.IsAsciiDigit(Rest[i])) return false;
            value = value * 10 + (Rest[i] - '0');
        }
        Rest = Rest[count..];
        return true;
    }

    /// <summary>A number of one to four digits, with blanks around it.</summary>
    public bool Number(out int value)
    {
        value = 0;
        Rest = Rest.TrimStart();
        var count = 0;
        while (count < Rest.Length && count < 4 && char.IsAsciiDigit(Rest[count])) value = value * 10 + (Rest[count++] - '0');
        Rest = Rest[count..].TrimStart();
        return count > 0;
    }

    public void AllDigits()
    {
        while (!Rest.IsEmpty && char.IsAsciiDigit(Rest[0])) Rest = Rest[1..];
    }

    public bool Pass(char mark)
    {
        if (Rest.IsEmpty || Rest[0] != mark) return false;
        Rest = Rest[1..];
        return true;
    }

    /// <summary>One or more of the marks.</summary>
    public bool PassAny(ReadOnlySpan<char> marks)
    {
        var before = Rest.Length;
        Rest = Rest.TrimStart(marks);
        return Rest.Length < before;
    }
}
