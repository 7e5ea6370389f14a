namespace SchemaGen.Storage;

/// <summary>Why a text is not a size.</summary>
public enum StorageSizeError
{
    /// <summary>It is one.</summary>
    None,

    /// <summary>The number is not one: no digits, a minus, a fraction, something behind the digits, or more than 2<sup>64</sup>-1.</summary>
    InvalidNumber,

    /// <summary>The unit is not known. That is found before the size is looked at: zero of an unknown unit is not zero.</summary>
    UnknownUnit,

    /// <summary>The size is larger than its place allows.</summary>
    TooLarge,
}
