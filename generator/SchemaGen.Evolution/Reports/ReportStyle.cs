namespace SchemaGen.Evolution.Reports;

/// <summary>The kind of a piece of a report, for coloured output.</summary>
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
