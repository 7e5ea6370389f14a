namespace SchemaGen.Evolution.Reports;

/// <summary>What a piece of a report is, for those who show it in colours.</summary>
public enum ReportStyle
{
    /// <summary>Plain text.</summary>
    Plain,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>Something is as it should be.</summary>
    Good,

    /// <summary>Something is not.</summary>
    Bad,

    /// <summary>Something is not known, or was accepted.</summary>
    Doubtful,

    /// <summary>Less important: places, and the parts of a document that show no difference.</summary>
    Muted,

    /// <summary>A name of the schema.</summary>
    Name,
}
