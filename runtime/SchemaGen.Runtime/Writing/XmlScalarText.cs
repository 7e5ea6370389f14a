namespace SchemaGen.Runtime;

/// <summary>How values become text.</summary>
internal static class XmlScalarText
{
    /// <summary>Whether a value only stands for one that was required and missing when the object was read.</summary>
    public static bool IsMissing<T>(XmlSourceForm? form, int member, T value, XmlScalar<T> scalar)
        where T : notnull =>
        form?.IsOmitted(member) == true
        && EqualityComparer<T>.Default.Equals(value, scalar.TryGetUnrecognized(out T? unrecognized) ? unrecognized : default);

    /// <summary>The text of a value: as it was read, if that still means the value, else in canonical form.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of its enum and so has no text; only when it is to be written.</exception>
    public static string Of<T>(XmlSourceForm? form, int member, int index, T value, XmlScalar<T> scalar, XmlListing listing)
        where T : notnull
    {
        // A text that the schema does not know is all there is of its value.
        bool isDefined = scalar.IsDefined(value);
        if ((!isDefined || listing != XmlListing.Canonical) && form?.TextOf(member, index) is string text && scalar.Means(text, value))
        {
            return text;
        }

        return isDefined || listing == XmlListing.Written ? scalar.Format(value) : $"{value} (not a member of {typeof(T).Name})";
    }

    /// <summary>The text of a member of an enum: as it was read, if that still means the member, else its word.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of the enum and so has no text; only when it is to be written.</exception>
    public static string TextOf(this XmlEnumWords words, XmlSourceForm? form, int member, int value, XmlListing listing)
    {
        bool isDefined = (uint)value < (uint)words.Count;
        if ((!isDefined || listing != XmlListing.Canonical) && form?.TextOf(member, 0) is string text && words.Find(text.AsSpan().Trim(" \t\r\n")) == value)
        {
            return text;
        }

        return isDefined ? words[value]
            : listing == XmlListing.Written ? throw new ArgumentOutOfRangeException(nameof(value), value, "Not a member of the enum.")
            : $"{value} (not a member of its enum)";
    }
}
