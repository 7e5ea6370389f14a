using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Schemas.Identifiers;

/// <summary>Why a schema does not say which attributes are identifiers (RELAX NG DTD Compatibility, section 5).</summary>
/// <param name="Location">The element whose definition is at fault.</param>
/// <param name="Message">What is wrong, without a full stop.</param>
public sealed record IdConflict(SourceLocation Location, string Message);
