namespace SchemaGen.Cli;

/// <summary>What the tool answers by its exit code. Of several inputs the highest counts.</summary>
public static class ExitCode
{
    /// <summary>Yes: valid, correct.</summary>
    public const int Yes = 0;

    /// <summary>No: invalid, incorrect.</summary>
    public const int No = 1;

    /// <summary>There is no answer: wrong usage, an unreadable file, or a schema that cannot be used.</summary>
    public const int Unusable = 2;

    /// <summary>The answer is not known.</summary>
    public const int Undecided = 3;

    /// <summary>An inspected image is damaged.</summary>
    public const int Damaged = 4;

    /// <summary>An inspected image is of another format than expected, or is no disk image.</summary>
    public const int Mismatch = 5;

    /// <summary>A document cannot be adapted: something would have to be invented.</summary>
    public const int Refused = 6;
}
