using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Schemas.Identifiers;

/// <summary>A reason why a schema does not determine which attributes are identifiers (RELAX NG DTD Compatibility, section 5).</summary>
/// <param name="Location">The location of the element whose definition is at fault.</param>
/// <param name="Message">The description of the conflict, without a full stop.</param>
public sealed record IdConflict(SourceLocation Location, string Message);
