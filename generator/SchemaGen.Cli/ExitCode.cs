namespace SchemaGen.Cli;

/// <summary>The exit codes of the tool. With several inputs, the highest code counts.</summary>
public static class ExitCode
{
    /// <summary>Yes: valid, correct.</summary>
    public const int Yes = 0;

    /// <summary>No: invalid, incorrect.</summary>
    public const int No = 1;

    /// <summary>There is no answer: wrong usage, an unreadable file, or a schema that cannot be used.</summary>
    public const int Unusable = 2;

    /// <summary>Undecided: the answer could not be determined.</summary>
    public const int Undecided = 3;

    /// <summary>An inspected image is damaged.</summary>
    public const int Damaged = 4;

    /// <summary>An inspected image has another format than expected, or is not a disk image.</summary>
    public const int Mismatch = 5;

    /// <summary>A document cannot be adapted: something would have to be invented.</summary>
    public const int Refused = 6;
}
