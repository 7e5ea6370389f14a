namespace SchemaGen.Datatypes.Xsd;

/// <summary>The six components of a duration as written; one that is absent is empty.</summary>
internal ref struct DurationText
{
    public bool IsNegative;
    public ReadOnlySpan<char> Years;
    public ReadOnlySpan<char> Months;
    public ReadOnlySpan<char> Days;
    public ReadOnlySpan<char> Hours;
    public ReadOnlySpan<char> Minutes;
    public ReadOnlySpan<char> Seconds;

    public static bool TryRead(ReadOnlySpan<char> text, out DurationText duration)
    {
        duration = default;
        duration.IsNegative = text.Length > 0 && text[0] == '-';
        if (duration.IsNegative)
        {
            text = text[1..];
        }

        if (text.Length < 2 || text[0] != 'P')
        {
            return false;
        }

        text = text[1..];
        duration.Years = TakeComponent(ref text, 'Y');
        duration.Months = TakeComponent(ref text, 'M');
        duration.Days = TakeComponent(ref text, 'D');
        if (text.IsEmpty)
        {
            return true;
        }

        // T stands exactly if a time component follows.
        if (text[0] != 'T' || text.Length == 1)
        {
            return false;
        }

        text = text[1..];
        duration.Hours = TakeComponent(ref text, 'H');
        duration.Minutes = TakeComponent(ref text, 'M');
        duration.Seconds = TakeSeconds(ref text);
        return text.IsEmpty;
    }

    private static ReadOnlySpan<char> TakeComponent(scoped ref ReadOnlySpan<char> text, char designator)
    {
        int digits = CountDigits(text);
        if (digits == 0 || digits == text.Length || text[digits] != designator)
        {
            return [];
        }

        ReadOnlySpan<char> component = text[..digits];
        text = text[(digits + 1)..];
        return component;
    }

    /// <summary>Seconds may have a fraction, with at least one digit on either side of the point.</summary>
    private static ReadOnlySpan<char> TakeSeconds(scoped ref ReadOnlySpan<char> text)
    {
        int length = CountDigits(text);
        if (length > 0 && length < text.Length && text[length] == '.')
        {
            int fraction = CountDigits(text[(length + 1)..]);
            length = fraction == 0 ? 0 : length + 1 + fraction;
        }

        if (length == 0 || length == text.Length || text[length] != 'S')
        {
            return [];
        }

        ReadOnlySpan<char> component = text[..length];
        text = text[(length + 1)..];
        return component;
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        int count = 0;
        while (count < text.Length && count < DatatypeLimits.MaxTemporalDigits && text[count] is >= '0' and <= '9')
        {
            count++;
        }

        return count;
    }
}
