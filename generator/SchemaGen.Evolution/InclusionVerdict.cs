namespace SchemaGen.Evolution;

/// <summary>The answer to the question whether one schema's documents are all documents of another.</summary>
public enum InclusionVerdict
{
    /// <summary>Proved: every document of the left schema is one of the right.</summary>
    Included,

    /// <summary>Refuted: there is a document of the left schema that the right one refuses, and it is shown.</summary>
    Broken,

    /// <summary>Neither proved nor refuted within the limits; <see cref="InclusionResult.Unknowns"/> says where.</summary>
    Unknown,
}
