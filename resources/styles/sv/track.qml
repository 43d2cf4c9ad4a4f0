<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis simplifyDrawingTol="1" labelsEnabled="0" simplifyLocal="1" autoRefreshMode="Disabled" simplifyDrawingHints="1" simplifyAlgorithm="0" autoRefreshTime="0" simplifyMaxScale="1" symbologyReferenceScale="-1" minScale="100000000" version="3.40.0" styleCategories="LayerConfiguration|Symbology|Labeling|Fields|Forms|MapTips|AttributeTable|Rendering" hasScaleBasedVisibilityFlag="0" maxScale="0" readOnly="0">
 <flags>
  <Identifiable>1</Identifiable>
  <Removable>1</Removable>
  <Searchable>1</Searchable>
  <Private>0</Private>
 </flags>
 <renderer-v2 type="singleSymbol" referencescale="-1" enableorderby="0" forceraster="0" symbollevels="0">
  <symbols>
   <symbol type="line" force_rhr="0" clip_to_extent="1" frame_rate="10" alpha="1" is_animated="0" name="0">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
     </Option>
    </data_defined_properties>
    <layer class="SimpleLine" enabled="1" id="{35df911a-aaa5-52a2-8cfd-7e6f14eb4a83}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="align_dash_pattern" value="0"/>
      <Option type="QString" name="capstyle" value="round"/>
      <Option type="QString" name="customdash" value="5;2"/>
      <Option type="QString" name="customdash_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="customdash_unit" value="MM"/>
      <Option type="QString" name="dash_pattern_offset" value="0"/>
      <Option type="QString" name="dash_pattern_offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="dash_pattern_offset_unit" value="MM"/>
      <Option type="QString" name="draw_inside_polygon" value="0"/>
      <Option type="QString" name="joinstyle" value="round"/>
      <Option type="QString" name="line_color" value="255,255,255,255,rgb:1,1,1,1"/>
      <Option type="QString" name="line_style" value="solid"/>
      <Option type="QString" name="line_width" value="1.3"/>
      <Option type="QString" name="line_width_unit" value="MM"/>
      <Option type="QString" name="offset" value="0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="ring_filter" value="0"/>
      <Option type="QString" name="trim_distance_end" value="0"/>
      <Option type="QString" name="trim_distance_end_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="trim_distance_end_unit" value="MM"/>
      <Option type="QString" name="trim_distance_start" value="0"/>
      <Option type="QString" name="trim_distance_start_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="trim_distance_start_unit" value="MM"/>
      <Option type="QString" name="tweak_dash_pattern_on_corners" value="0"/>
      <Option type="QString" name="use_custom_dash" value="0"/>
      <Option type="QString" name="width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleLine" enabled="1" id="{390757a3-f738-5b1c-93cb-e0fc4f5b9c4c}" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="align_dash_pattern" value="0"/>
      <Option type="QString" name="capstyle" value="round"/>
      <Option type="QString" name="customdash" value="0.2;1.4"/>
      <Option type="QString" name="customdash_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="customdash_unit" value="MM"/>
      <Option type="QString" name="dash_pattern_offset" value="0"/>
      <Option type="QString" name="dash_pattern_offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="dash_pattern_offset_unit" value="MM"/>
      <Option type="QString" name="draw_inside_polygon" value="0"/>
      <Option type="QString" name="joinstyle" value="round"/>
      <Option type="QString" name="line_color" value="58,54,47,255,rgb:0.22745098039215686,0.21176470588235294,0.18431372549019609,1"/>
      <Option type="QString" name="line_style" value="solid"/>
      <Option type="QString" name="line_width" value="0.7"/>
      <Option type="QString" name="line_width_unit" value="MM"/>
      <Option type="QString" name="offset" value="0"/>
      <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="offset_unit" value="MM"/>
      <Option type="QString" name="ring_filter" value="0"/>
      <Option type="QString" name="trim_distance_end" value="0"/>
      <Option type="QString" name="trim_distance_end_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="trim_distance_end_unit" value="MM"/>
      <Option type="QString" name="trim_distance_start" value="0"/>
      <Option type="QString" name="trim_distance_start_map_unit_scale" value="3x:0,0,0,0,0,0"/>
      <Option type="QString" name="trim_distance_start_unit" value="MM"/>
      <Option type="QString" name="tweak_dash_pattern_on_corners" value="0"/>
      <Option type="QString" name="use_custom_dash" value="1"/>
      <Option type="QString" name="width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option name="properties"/>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
  </symbols>
  <rotation/>
  <sizescale/>
  <data-defined-properties>
   <Option type="Map">
    <Option type="QString" name="name" value=""/>
    <Option name="properties"/>
    <Option type="QString" name="type" value="collection"/>
   </Option>
  </data-defined-properties>
 </renderer-v2>
 <selection mode="Default">
  <selectionColor invalid="1"/>
 </selection>
 <blendMode>0</blendMode>
 <featureBlendMode>0</featureBlendMode>
 <layerOpacity>1</layerOpacity>
 <fieldConfiguration>
  <field name="fid" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="uuid" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="created" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="changed" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="row_version" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="walk" configurationFlags="NoFlag">
   <editWidget type="ValueRelation">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowMulti" value="false"/>
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="QString" name="Key" value="uuid"/>
      <Option type="QString" name="Layer" value="walk"/>
      <Option type="QString" name="LayerName" value="Vandringar"/>
      <Option type="QString" name="LayerProviderName" value="ogr"/>
      <Option type="bool" name="OrderByValue" value="true"/>
      <Option type="bool" name="UseCompleter" value="true"/>
      <Option type="QString" name="Value" value="name"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="external_id" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="name" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="started_at" configurationFlags="NoFlag">
   <editWidget type="DateTime">
    <config>
     <Option type="Map">
      <Option type="bool" name="allow_null" value="true"/>
      <Option type="bool" name="calendar_popup" value="true"/>
      <Option type="QString" name="display_format" value="yyyy-MM-dd HH:mm"/>
      <Option type="QString" name="field_format" value="yyyy-MM-dd HH:mm:ss"/>
      <Option type="bool" name="field_iso_format" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="ended_at" configurationFlags="NoFlag">
   <editWidget type="DateTime">
    <config>
     <Option type="Map">
      <Option type="bool" name="allow_null" value="true"/>
      <Option type="bool" name="calendar_popup" value="true"/>
      <Option type="QString" name="display_format" value="yyyy-MM-dd HH:mm"/>
      <Option type="QString" name="field_format" value="yyyy-MM-dd HH:mm:ss"/>
      <Option type="bool" name="field_iso_format" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="length_m" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="points" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="delete_after" configurationFlags="NoFlag">
   <editWidget type="DateTime">
    <config>
     <Option type="Map">
      <Option type="bool" name="allow_null" value="true"/>
      <Option type="bool" name="calendar_popup" value="true"/>
      <Option type="QString" name="display_format" value="yyyy-MM-dd"/>
      <Option type="QString" name="field_format" value="yyyy-MM-dd"/>
      <Option type="bool" name="field_iso_format" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
 </fieldConfiguration>
 <aliases>
  <alias name="" field="fid" index="0"/>
  <alias name="Nyckel" field="uuid" index="1"/>
  <alias name="Skapad" field="created" index="2"/>
  <alias name="Ändrad" field="changed" index="3"/>
  <alias name="Version" field="row_version" index="4"/>
  <alias name="Vandring" field="walk" index="5"/>
  <alias name="Fält-id" field="external_id" index="6"/>
  <alias name="Namn" field="name" index="7"/>
  <alias name="Från" field="started_at" index="8"/>
  <alias name="Till" field="ended_at" index="9"/>
  <alias name="Längd (m)" field="length_m" index="10"/>
  <alias name="Punkter" field="points" index="11"/>
  <alias name="Gallra efter" field="delete_after" index="12"/>
 </aliases>
 <splitPolicies>
  <policy field="fid" policy="Duplicate"/>
  <policy field="uuid" policy="Duplicate"/>
  <policy field="created" policy="Duplicate"/>
  <policy field="changed" policy="Duplicate"/>
  <policy field="row_version" policy="Duplicate"/>
  <policy field="walk" policy="Duplicate"/>
  <policy field="external_id" policy="Duplicate"/>
  <policy field="name" policy="Duplicate"/>
  <policy field="started_at" policy="Duplicate"/>
  <policy field="ended_at" policy="Duplicate"/>
  <policy field="length_m" policy="Duplicate"/>
  <policy field="points" policy="Duplicate"/>
  <policy field="delete_after" policy="Duplicate"/>
 </splitPolicies>
 <duplicatePolicies>
  <policy field="fid" policy="Duplicate"/>
  <policy field="uuid" policy="Duplicate"/>
  <policy field="created" policy="Duplicate"/>
  <policy field="changed" policy="Duplicate"/>
  <policy field="row_version" policy="Duplicate"/>
  <policy field="walk" policy="Duplicate"/>
  <policy field="external_id" policy="Duplicate"/>
  <policy field="name" policy="Duplicate"/>
  <policy field="started_at" policy="Duplicate"/>
  <policy field="ended_at" policy="Duplicate"/>
  <policy field="length_m" policy="Duplicate"/>
  <policy field="points" policy="Duplicate"/>
  <policy field="delete_after" policy="Duplicate"/>
 </duplicatePolicies>
 <defaults>
  <default expression="" field="fid" applyOnUpdate="0"/>
  <default expression="uuid('WithoutBraces')" field="uuid" applyOnUpdate="0"/>
  <default expression="now()" field="created" applyOnUpdate="0"/>
  <default expression="now()" field="changed" applyOnUpdate="1"/>
  <default expression="coalesce(&quot;row_version&quot;, 0) + 1" field="row_version" applyOnUpdate="1"/>
  <default expression="" field="walk" applyOnUpdate="0"/>
  <default expression="" field="external_id" applyOnUpdate="0"/>
  <default expression="" field="name" applyOnUpdate="0"/>
  <default expression="" field="started_at" applyOnUpdate="0"/>
  <default expression="" field="ended_at" applyOnUpdate="0"/>
  <default expression="" field="length_m" applyOnUpdate="0"/>
  <default expression="" field="points" applyOnUpdate="0"/>
  <default expression="" field="delete_after" applyOnUpdate="0"/>
 </defaults>
 <constraints>
  <constraint unique_strength="0" exp_strength="0" field="fid" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="1" exp_strength="0" field="uuid" notnull_strength="1" constraints="3"/>
  <constraint unique_strength="0" exp_strength="0" field="created" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="changed" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="row_version" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="walk" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="external_id" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="name" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="started_at" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="ended_at" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="length_m" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="points" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="delete_after" notnull_strength="0" constraints="0"/>
 </constraints>
 <constraintExpressions>
  <constraint desc="" field="fid" exp=""/>
  <constraint desc="" field="uuid" exp=""/>
  <constraint desc="" field="created" exp=""/>
  <constraint desc="" field="changed" exp=""/>
  <constraint desc="" field="row_version" exp=""/>
  <constraint desc="" field="walk" exp=""/>
  <constraint desc="" field="external_id" exp=""/>
  <constraint desc="" field="name" exp=""/>
  <constraint desc="" field="started_at" exp=""/>
  <constraint desc="" field="ended_at" exp=""/>
  <constraint desc="" field="length_m" exp=""/>
  <constraint desc="" field="points" exp=""/>
  <constraint desc="" field="delete_after" exp=""/>
 </constraintExpressions>
 <expressionfields/>
 <attributetableconfig sortOrder="0" sortExpression="" actionWidgetStyle="dropDown">
  <columns>
   <column type="field" name="fid" hidden="1" width="-1"/>
   <column type="field" name="uuid" hidden="1" width="-1"/>
   <column type="field" name="created" hidden="1" width="-1"/>
   <column type="field" name="changed" hidden="1" width="-1"/>
   <column type="field" name="row_version" hidden="1" width="-1"/>
   <column type="field" name="walk" hidden="0" width="-1"/>
   <column type="field" name="external_id" hidden="1" width="-1"/>
   <column type="field" name="name" hidden="0" width="-1"/>
   <column type="field" name="started_at" hidden="0" width="-1"/>
   <column type="field" name="ended_at" hidden="0" width="-1"/>
   <column type="field" name="length_m" hidden="0" width="-1"/>
   <column type="field" name="points" hidden="1" width="-1"/>
   <column type="field" name="delete_after" hidden="0" width="-1"/>
   <column type="actions" hidden="1" width="-1"/>
  </columns>
 </attributetableconfig>
 <conditionalstyles>
  <rowstyles/>
  <fieldstyles/>
 </conditionalstyles>
 <storedexpressions/>
 <editform tolerant="1"></editform>
 <editforminit/>
 <editforminitcodesource>0</editforminitcodesource>
 <editforminitfilepath></editforminitfilepath>
 <editforminitcode><![CDATA[]]></editforminitcode>
 <featformsuppress>0</featformsuppress>
 <editorlayout>tablayout</editorlayout>
 <attributeEditorForm>
  <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
   <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
  </labelStyle>
  <attributeEditorContainer type="Tab" groupBox="0" visibilityExpressionEnabled="0" name="Uppgifter" visibilityExpression="" showLabel="1" collapsedExpressionEnabled="0" collapsed="0" verticalStretch="0" columnCount="1" collapsedExpression="" horizontalStretch="0">
   <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
    <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
   </labelStyle>
   <attributeEditorField name="walk" showLabel="1" verticalStretch="0" index="5" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="name" showLabel="1" verticalStretch="0" index="7" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="started_at" showLabel="1" verticalStretch="0" index="8" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="ended_at" showLabel="1" verticalStretch="0" index="9" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="length_m" showLabel="1" verticalStretch="0" index="10" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="delete_after" showLabel="1" verticalStretch="0" index="12" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
  </attributeEditorContainer>
  <attributeEditorContainer type="Tab" groupBox="0" visibilityExpressionEnabled="0" name="Teknik" visibilityExpression="" showLabel="1" collapsedExpressionEnabled="0" collapsed="0" verticalStretch="0" columnCount="1" collapsedExpression="" horizontalStretch="0">
   <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
    <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
   </labelStyle>
   <attributeEditorField name="uuid" showLabel="1" verticalStretch="0" index="1" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="created" showLabel="1" verticalStretch="0" index="2" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="changed" showLabel="1" verticalStretch="0" index="3" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="row_version" showLabel="1" verticalStretch="0" index="4" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="external_id" showLabel="1" verticalStretch="0" index="6" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="points" showLabel="1" verticalStretch="0" index="11" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
  </attributeEditorContainer>
 </attributeEditorForm>
 <editable/>
 <labelOnTop/>
 <reuseLastValue/>
 <dataDefinedFieldProperties/>
 <widgets/>
 <previewExpression>"name"</previewExpression>
 <mapTip enabled="1"></mapTip>
 <layerGeometryType>1</layerGeometryType>
</qgis>
