namespace OnRecord.Reading.Quotes;

/// <summary>Which marks may close each other. Curly, straight and typewriter double marks are one family, since papers mix them.</summary>
internal enum MarkFamily : byte
{
    Double,
    Guillemet,
    Single,
}
