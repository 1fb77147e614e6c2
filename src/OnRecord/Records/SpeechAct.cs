namespace OnRecord.Records;

/// <summary>What was done by saying it, as the cue gives it.</summary>
public enum SpeechAct
{
    Assert,
    Ask,
    Deny,
    Accuse,
    Demand,
    Offer,
    Promise,
    Refuse,
    Threaten,
    Warn,
    Predict,
    Praise,
    Declare,
}
