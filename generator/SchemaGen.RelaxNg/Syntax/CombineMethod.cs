namespace SchemaGen.RelaxNg.Syntax;

/// <summary>The <c>combine</c> attribute of a <c>define</c> or <c>start</c> (section 4.17).</summary>
public enum CombineMethod
{
    /// <summary>No <c>combine</c> attribute.</summary>
    None,

    /// <summary>The bodies form a choice.</summary>
    Choice,

    /// <summary>The bodies are interleaved.</summary>
    Interleave,
}
