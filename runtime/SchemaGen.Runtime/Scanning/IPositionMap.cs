using SchemaGen.Runtime.Validation;

namespace SchemaGen.Runtime.Scanning;

/// <summary>Knows where the bytes that are scanned come from, if they are not the document as it was read.</summary>
internal interface IPositionMap
{
    /// <summary>The position in the original document of an offset in the bytes that are scanned; null if that is a matter of counting lines.</summary>
    DocumentPosition? Locate(long offset);
}
