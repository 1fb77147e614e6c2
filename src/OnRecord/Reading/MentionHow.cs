namespace OnRecord.Reading;

/// <summary>How it is known whom a mention means.</summary>
public enum MentionHow
{
    Name,
    Title,
    Pronoun,
    Context,
}
