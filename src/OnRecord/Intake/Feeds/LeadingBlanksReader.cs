namespace OnRecord.Intake.Feeds;

/// <summary>Leaves out the blank lines that some sites send before the XML declaration, which the standard does not allow there.</summary>
internal sealed class LeadingBlanksReader(TextReader inner) : TextReader
{
    private bool started;

    public override int Read(char[] buffer, int index, int count)
    {
        Start();
        return inner.Read(buffer, index, count);
    }

    public override int Read()
    {
        Start();
        return inner.Read();
    }

    public override int Peek()
    {
        Start();
        return inner.Peek();
    }

    private void Start()
    {
        while (!started && inner.Peek() is >= 0 and var next && char.IsWhiteSpace((char)next)) _ = inner.Read();
        started = true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
