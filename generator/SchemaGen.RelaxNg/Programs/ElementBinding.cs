namespace SchemaGen.RelaxNg.Programs;

/// <summary>The result of reading an element that matched a pattern. The numbers are part of the encoded program.</summary>
public enum ElementBinding
{
    /// <summary>Nothing: the program only validates.</summary>
    None = 0,

    /// <summary>An object of a generated class.</summary>
    Object = 1,

    /// <summary>A value: the element has text only, and its parent keeps it as a property.</summary>
    Value = 2,

    /// <summary>Raw XML: the element and all below it are kept as they are.</summary>
    Raw = 3,
}
